import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";

/**
 * Whether a conditional write went through. A write whose answer was lost is retried by the client and then fails its own
 * condition: false does not prove that somebody else wrote.
 */
export const conditionHeld = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
};
