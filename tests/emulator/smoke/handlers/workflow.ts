export const handler = (): Promise<{ timeoutSeconds: number }> => Promise.resolve({ timeoutSeconds: 60 });
