export const currency = {
  title: (orders: string, ours: string) => `No order is in ${ours}: all ${orders} are in another currency`,
  titleWith: (found: string, ours: string) => `No order is in ${ours}, but ${found}`,
  in: (orders: string, theirs: string) => `${orders} in ${theirs}`,
  text: 'Figures and analyses look only at orders in your organization’s currency. Change it to that of your orders; settings change it back.',
  ask: 'Figures and analyses look only at orders in your organization’s currency. Ask an owner of your organization to change it to that of your orders.',
  choose: 'Currency of the orders',
  go: (theirs: string) => `Use ${theirs} and analyse`,
};
