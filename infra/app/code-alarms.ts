import { Duration, type Stack } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { FilterPattern, LogGroup, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { FunctionSpec } from "../function-list.ts";
import { logGroupName, metricNamespace } from "../names.ts";
import { alarmCodes } from "./alarm-list.ts";
import type { RaiseAlarm } from "./raise-alarms.ts";

/** Counts the lines in which a function said that somebody should look: `{"code": "quarantined", …}`. */
export const addCodeAlarms = (stack: Stack, raise: RaiseAlarm, specs: readonly FunctionSpec[]): void => {
  // Only functions that nobody waits for: the others answer the person who asked.
  for (const { id } of specs.filter(({ triggers }) => triggers.length > 0)) {
    const logGroup = LogGroup.fromLogGroupName(stack, `${id}-said`, logGroupName.function(id));
    for (const code of alarmCodes) {
      new MetricFilter(stack, `${id}-${code}`, {
        logGroup,
        filterPattern: FilterPattern.stringValue("$.code", "=", code),
        metricNamespace,
        metricName: code,
        metricValue: "1",
      });
    }
  }
  for (const code of alarmCodes) {
    const said = new Metric({
      namespace: metricNamespace,
      metricName: code,
      statistic: "Sum",
      period: Duration.minutes(5),
    });
    raise(code, code, `A function logged ${code}.`, said);
  }
};
