import type { CustomerRecord, CustomerStore, Vouched } from '../../ports/customer-store.ts';

/** Customers in this process; gone with it. */
export function memoryCustomerStore(): CustomerStore {
  const customers = new Map<string, CustomerRecord>();
  return {
    async vouch(vouched) {
      const known = [...customers.values()].find(
        ({ site, identifier }) => site === vouched.site && identifier === vouched.identifier,
      );
      const after = withVouched(known, vouched);
      customers.set(after.customerId, after);
      return after;
    },

    async byId(customerId) {
      return customers.get(customerId);
    },

    async erase(customerId) {
      customers.delete(customerId);
    },
  };
}

function withVouched(known: CustomerRecord | undefined, vouched: Vouched): CustomerRecord {
  const { customerId, site, identifier, at, name, email, phone, attributes, tags } = vouched;
  const before = known ?? { customerId, site, identifier, attributes: {}, tags: [], createdAt: at };
  return {
    ...before,
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(attributes === undefined ? {} : { attributes }),
    ...(tags === undefined ? {} : { tags }),
    updatedAt: at,
  };
}
