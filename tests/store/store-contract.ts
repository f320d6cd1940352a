import { commitLogContract } from "./contract-commit-log.ts";
import { noticeLedgerContract } from "./contract-notice-ledger.ts";
import { smallStoresContract } from "./contract-small-stores.ts";
import { summaryStoreContract } from "./contract-summary-store.ts";
import { waitStoreContract } from "./contract-wait-store.ts";
import type { MakeStore } from "./store-under-test.ts";

/** What every implementation of the store promises. */
export const storeContract = (make: MakeStore): void => {
  commitLogContract(make);
  waitStoreContract(make);
  noticeLedgerContract(make);
  summaryStoreContract(make);
  smallStoresContract(make);
};
