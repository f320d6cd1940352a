import { putStaff } from "./put-staff.ts";

/** `npm run staff -- staff.yaml`: who works at a deployed desk, in the form of policy/staff.example.yaml. */
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Which file? Its form is that of policy/staff.example.yaml.");
  process.exitCode = 1;
} else console.log(`In the directory: ${(await putStaff(file)).join(", ")}`);
