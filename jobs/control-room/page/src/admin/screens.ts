/** The screens about users, fetched when one of them is first opened. */
export { Audit } from "./Audit";
export { Password } from "./Password";
export { Users } from "./Users";
