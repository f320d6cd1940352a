import { deployToEmulator } from "./deploy-to-emulator.ts";

/** `npm run deploy:emulator`: the stacks on this machine until Ctrl-C. */
const deployed = await deployToEmulator();
console.log(`Pages and API  ${deployed.apiUrl}`);
console.log(`Sent mails     ${deployed.mailUrl}`);
console.log(`Log            ${deployed.miniStack.logFile}`);
console.log("Ctrl-C ends it and forgets everything.");
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void deployed.stop().then(() => process.exit(0)));
}
