import { beforeAll, describe, expect, it } from "vitest";
import { functionList } from "../../infra/function-list.ts";
import { type Synthesised, synthesise } from "./synthesise.ts";

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

const listed = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

describe("the rights of the functions", () => {
  let statementsOf: (id: string) => Statement[];
  beforeAll(() => {
    const [, app] = synthesise() as [Synthesised, Synthesised];
    statementsOf = (id) => {
      const role = Object.entries(app.resources).find(
        ([name, { Type }]) => Type === "AWS::IAM::Role" && name.startsWith(`functions${id.replace("-", "")}role`),
      );
      const policies = role?.[1].Properties["Policies"] as { PolicyDocument: { Statement: Statement[] } }[];
      return policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    };
  });
  const ids = functionList.map(({ id }) => id);
  const actionsOn = (id: string, thing: string) =>
    statementsOf(id)
      .filter(({ Resource }) => JSON.stringify(Resource).includes(thing))
      .flatMap(({ Action }) => listed(Action));
  const mayDo = (action: string) =>
    ids.filter((id) => statementsOf(id).some(({ Action }) => listed(Action).includes(action)));

  it.each(ids)("name each action of %s: no stars among them, and no star alone as a resource", (id) => {
    for (const { Action, Resource, Effect } of statementsOf(id)) {
      expect(Effect).toBe("Allow");
      for (const action of listed(Action)) expect(action).not.toContain("*");
      expect(listed(Resource)).not.toContain("*");
    }
  });

  it.each(ids)("let %s delete nothing from the log and scan nothing (RC-14)", (id) => {
    expect(actionsOn(id, "table/redress-log")).not.toContain("dynamodb:DeleteItem");
    expect(mayDo("dynamodb:Scan")).toEqual([]);
    expect(mayDo("dynamodb:TransactWriteItems")).toEqual([]);
  });

  it("change a commit in one way only, its dispatch mark, and only where things are dispatched (RC-14)", () => {
    for (const id of ids) {
      const updates = statementsOf(id).filter(
        ({ Action, Resource }) =>
          listed(Action).includes("dynamodb:UpdateItem") && JSON.stringify(Resource).includes("table/redress-log"),
      );
      const attributes = updates.map(({ Condition }) => Condition);
      const mark = {
        "ForAllValues:StringEquals": { "dynamodb:Attributes": ["pk", "sk", "pendingShard", "pendingAt"] },
      };
      expect([id, attributes]).toEqual([id, ["dispatch", "sweep"].includes(id) ? [mark] : []]);
    }
  });

  it("let the register be written by dispatch and sweep, and read or emptied by nobody", () => {
    for (const id of ids) {
      const wanted = ["dispatch", "sweep"].includes(id) ? ["s3:PutObject"] : [];
      expect([id, actionsOn(id, "redress-register")]).toEqual([id, wanted]);
    }
  });

  it("use the key only for a log's data key, under the log's name", () => {
    for (const id of ids.filter((one) => one !== "pages")) {
      const [use] = statementsOf(id).filter(({ Action }) => listed(Action).includes("kms:Decrypt"));
      expect(use?.Action).toEqual(["kms:Decrypt", "kms:GenerateDataKey"]);
      expect(use?.Condition).toEqual({
        "ForAllValues:StringEquals": { "kms:EncryptionContextKeys": ["stream"] },
        Null: { "kms:EncryptionContext:stream": "false" },
      });
    }
  });

  it("send mail from one address and identity, and only where nothing else is done", () => {
    expect(mayDo("ses:SendRawEmail")).toEqual(["notify"]);
    const [send] = statementsOf("notify").filter(({ Action }) => Action === "ses:SendRawEmail");
    expect(send?.Condition).toEqual({ StringEquals: { "ses:FromAddress": "complaints@example.com" } });
    expect(JSON.stringify(send?.Resource)).toMatch(/configuration-set\/redress-mail.*identity\/example\.com/);
  });

  it("start workflows through the alias, and answer their tokens where waits are kept", () => {
    expect(mayDo("states:StartExecution")).toEqual(["dispatch", "sweep"]);
    expect(mayDo("states:SendTaskSuccess")).toEqual(["wait", "dispatch", "sweep"]);
    const [start] = statementsOf("dispatch").filter(({ Action }) => Action === "states:StartExecution");
    for (const resource of listed(start?.Resource)) expect(JSON.stringify(resource)).toMatch(/:live"/);
  });

  it("leave the public pages none but to write their own log", () => {
    const actions = statementsOf("pages").flatMap(({ Action }) => listed(Action));
    expect(actions.sort()).toEqual(["logs:CreateLogStream", "logs:PutLogEvents"]);
  });

  it("keep what only waits from writing a commit: only the installation's secret", () => {
    const puts = statementsOf("wait").filter(
      ({ Action, Resource }) => Action === "dynamodb:PutItem" && JSON.stringify(Resource).includes("table/redress-log"),
    );
    expect(puts.map(({ Condition }) => Condition)).toEqual([
      { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": ["SECRET#installation"] } },
    ]);
  });
});
