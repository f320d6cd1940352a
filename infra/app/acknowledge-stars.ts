import { Stack, Validations } from "aws-cdk-lib";
import type { PolicyStatement, Role } from "aws-cdk-lib/aws-iam";

type Written = string | { readonly Ref: string } | { readonly "Fn::Join": readonly [string, readonly Written[]] };

/** How the rule pack writes a resource that contains references: `arn:<AWS::Partition>:s3:::name/*`. */
const written = (resource: Written): string => {
  if (typeof resource === "string") return resource;
  if ("Ref" in resource) return `<${resource.Ref}>`;
  const [between, parts] = resource["Fn::Join"];
  return parts.map(written).join(between);
};

/**
 * Acknowledges exactly the stars of these statements, each by its resource: a new one, or a star as an action, still fails
 * the synthesis.
 */
export const acknowledgeStars = (role: Role, statements: readonly PolicyStatement[], reason: string): void => {
  const stack = Stack.of(role);
  const resources = statements.flatMap((statement) => stack.resolve(statement.resources) as Written[]).map(written);
  for (const resource of new Set(resources.filter((text) => text.includes("*")))) {
    Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
  }
};
