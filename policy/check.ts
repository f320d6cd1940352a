import { packPolicy } from "./pack-policy.ts";

// `npm run policy [file]`: says what is wrong with a policy and where, or under which digest it will be kept.
try {
  const pack = packPolicy(process.argv[2]);
  const { publishedThrough, coversThrough } = pack.calendar;
  console.log(`policy ${pack.policy.version} is fine: ${pack.digest}`);
  console.log(`calendar known through ${publishedThrough}, assumed through ${coversThrough}`);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
