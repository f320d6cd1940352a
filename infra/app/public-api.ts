import { type Stack, Validations } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { logGroupName } from "../names.ts";
import { otherwise, type Route } from "../../functions/handlers/routes.ts";
import type { Resources } from "./resources.ts";

/** Requests per second of everybody together; what one client may do is the functions' business. */
const THROTTLE = { rateLimit: 200, burstLimit: 400 };

/** The route's template and never path or query: both carry numbers and tokens. No client address either. */
const accessLine = {
  requestId: "$context.requestId",
  at: "$context.requestTimeEpoch",
  routeKey: "$context.routeKey",
  status: "$context.status",
  bytes: "$context.responseLength",
  latencyMs: "$context.responseLatency",
  integrationError: "$context.integration.error",
};

/** The API without routes, so that functions can be told its address before they exist. */
export const publicApi = (stack: Stack): HttpApi => {
  const api = new HttpApi(stack, "api", { apiName: "redress", createDefaultStage: false });
  new HttpStage(stack, "api-stage", {
    httpApi: api,
    stageName: "$default",
    autoDeploy: true,
    throttle: THROTTLE,
    accessLogSettings: {
      destination: new LogGroupLogDestination(LogGroup.fromLogGroupName(stack, "api-log", logGroupName.api)),
      format: AccessLogFormat.custom(JSON.stringify(accessLine)),
    },
  });
  Validations.of(api).acknowledge({
    id: "AwsSolutions-APIG4",
    reason: "Complainants and approvers have no account: access codes and signed links are checked by the functions.",
  });
  return api;
};

/** Connects the routes, and what fits none of them. Throws on a route to a function that is not on the list. */
export const addRoutes = (
  api: HttpApi,
  routes: readonly Route[],
  functions: ReadonlyMap<string, IFunction>,
  { staff }: Resources,
): void => {
  const authorizer = new HttpJwtAuthorizer("staff", staff.issuer, { jwtAudience: [staff.audience] });
  const integrations = new Map(
    [...functions].map(([id, fn]) => [id, new HttpLambdaIntegration(id, fn, { scopePermissionToRoute: false })]),
  );
  const integrationOf = (id: string, route: string): HttpLambdaIntegration => {
    const integration = integrations.get(id);
    if (integration === undefined) throw new Error(`${route} goes to ${id}, which is not on the list`);
    return integration;
  };
  for (const { method, path, function: id, auth } of routes) {
    const integration = integrationOf(id, `${method} ${path}`);
    api.addRoutes({ path, methods: [HttpMethod[method]], integration, ...(auth === "jwt" && { authorizer }) });
  }
  if (routes.length > 0)
    new HttpRoute(api, "otherwise", {
      httpApi: api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: integrationOf(otherwise, "$default"),
    });
};
