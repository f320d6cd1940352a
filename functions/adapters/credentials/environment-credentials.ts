const given = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`no ${name} in the environment`);
  return value;
};

/** The credentials of a function's role: Lambda puts them into the environment, and ends the instance before they do. */
export const environmentCredentials = () => {
  const sessionToken = process.env["AWS_SESSION_TOKEN"];
  return {
    accessKeyId: given("AWS_ACCESS_KEY_ID"),
    secretAccessKey: given("AWS_SECRET_ACCESS_KEY"),
    ...(sessionToken !== undefined && sessionToken !== "" && { sessionToken }),
  };
};
