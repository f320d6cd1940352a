import { beforeAll, describe, expect, it } from "vitest";
import { type Synthesised, synthesise } from "./synthesise.ts";

const staffIssuer = {
  issuer: "https://id.example.com",
  audience: "desk",
  jwksUrl: "https://id.example.com/keys",
  claim: "employee",
  authorizeUrl: "https://id.example.com/authorize",
  tokenUrl: "https://id.example.com/token",
  logoutUrl: "https://id.example.com/leave",
};

const synthesiseBoth = (given: Readonly<Record<string, unknown>> = {}) =>
  synthesise(given) as [data: Synthesised, app: Synthesised];

const environmentOf = (app: Synthesised, id: string): Record<string, unknown> => {
  const fn = app.propertiesOf("AWS::Lambda::Function").find(({ FunctionName }) => FunctionName === `redress-${id}`);
  return (fn?.["Environment"] as { Variables: Record<string, unknown> } | undefined)?.Variables ?? {};
};

describe("the sign-in of the staff, by a user pool of the stack", () => {
  let app: Synthesised;
  beforeAll(() => {
    [, app] = synthesiseBoth({ baseUrl: "https://complaints.example.com" });
  });

  it("is the code flow of a public client, which comes back to our own two pages and to no other", () => {
    const [client] = app.propertiesOf("AWS::Cognito::UserPoolClient");
    expect(client).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid"],
      SupportedIdentityProviders: ["COGNITO"],
      CallbackURLs: ["https://complaints.example.com/sign-in/callback"],
      LogoutURLs: ["https://complaints.example.com/desk/signed-out"],
      PreventUserExistenceErrors: "ENABLED",
    });
  });

  it("lets nobody say himself who he is at the desk", () => {
    app.template.hasResourceProperties("AWS::Cognito::UserPoolClient", { WriteAttributes: ["locale"] });
  });

  it("lasts a shift", () => {
    app.template.hasResourceProperties("AWS::Cognito::UserPoolClient", {
      IdTokenValidity: 480,
      AccessTokenValidity: 480,
      TokenValidityUnits: { IdToken: "minutes", AccessToken: "minutes" },
    });
  });

  it("has a style, without which the newer pages are not served", () => {
    const [clientId] =
      Object.entries(app.resources).find(([, { Type }]) => Type === "AWS::Cognito::UserPoolClient") ?? [];
    app.template.hasResourceProperties("AWS::Cognito::ManagedLoginBranding", {
      ClientId: { Ref: clientId },
      UseCognitoProvidedValues: true,
    });
  });

  it("is made known to the desk and to no other function, and its client to programs", () => {
    const { STAFF_AUTHORIZE_URL, STAFF_TOKEN_URL, STAFF_LOGOUT_URL } = environmentOf(app, "desk");
    const said = [STAFF_AUTHORIZE_URL, STAFF_TOKEN_URL, STAFF_LOGOUT_URL].map((url) => JSON.stringify(url));
    for (const [k, end] of ["/oauth2/authorize", "/oauth2/token", "/logout"].entries())
      expect(said[k]).toMatch(
        new RegExp(`https://redress-.*AccountId.*\\.auth\\..*Region.*\\.amazoncognito\\.com${end}`),
      );
    for (const { FunctionName } of app.propertiesOf("AWS::Lambda::Function")) {
      const id = String(FunctionName).replace("redress-", "");
      expect([id, "STAFF_TOKEN_URL" in environmentOf(app, id)]).toEqual([id, id === "desk"]);
    }
    const [parameter] = app.propertiesOf("AWS::SSM::Parameter");
    expect(parameter?.["Name"]).toBe("/redress/user-pool-client-id");
  });

  it("comes back to the API's own address where none is configured", () => {
    const [, plain] = synthesiseBoth();
    const [client] = plain.propertiesOf("AWS::Cognito::UserPoolClient");
    const [api] = Object.entries(plain.resources).find(([, { Type }]) => Type === "AWS::ApiGatewayV2::Api") ?? [];
    const [back] = client?.["CallbackURLs"] as unknown[];
    expect(JSON.stringify(back)).toContain(`{"Fn::GetAtt":["${api}","ApiEndpoint"]},"/sign-in/callback"`);
  });
});

describe("the sign-in of the staff, by the company's own issuer", () => {
  it("makes no user pool and leads where the setting says", () => {
    const [data, app] = synthesiseBoth({ staffIssuer });
    for (const { template } of [data, app]) expect(JSON.stringify(template.toJSON())).not.toContain("AWS::Cognito::");
    expect(environmentOf(app, "desk")).toMatchObject({
      STAFF_ISSUER: staffIssuer.issuer,
      STAFF_AUDIENCE: "desk",
      STAFF_CLAIM: "employee",
      STAFF_AUTHORIZE_URL: staffIssuer.authorizeUrl,
      STAFF_TOKEN_URL: staffIssuer.tokenUrl,
      STAFF_LOGOUT_URL: staffIssuer.logoutUrl,
    });
  });

  it("ends at the desk alone where that issuer has no sign-out", () => {
    const [, app] = synthesiseBoth({ staffIssuer: { ...staffIssuer, logoutUrl: undefined } });
    expect(environmentOf(app, "desk")).not.toHaveProperty("STAFF_LOGOUT_URL");
  });
});
