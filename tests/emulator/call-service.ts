/** Services that speak JSON 1.0 or 1.1 and name the operation in a header. */
const prefixes = {
  "cognito-idp": { target: "AWSCognitoIdentityProviderService", version: "1.1" },
  ssm: { target: "AmazonSSM", version: "1.1" },
  states: { target: "AWSStepFunctions", version: "1.0" },
} as const;

/**
 * One call as the account's owner, without a client package for it. MiniStack takes the owner's name from the signature and
 * does not check it. Throws on an error answer.
 */
export const callService = async (
  url: string,
  service: keyof typeof prefixes,
  operation: string,
  body: object,
): Promise<Record<string, unknown>> => {
  const { target, version } = prefixes[service];
  const scope = `test/20260101/us-east-1/${service}/aws4_request`;
  const answer = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": `application/x-amz-json-${version}`,
      "x-amz-target": `${target}.${operation}`,
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${operation}: ${answer.status} ${text}`);
  return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
};
