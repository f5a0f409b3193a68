import { createAuthClient } from "better-auth/react";
export const authClient: any = createAuthClient({
  // baseURL: process.env.BASE_URL || "http://localhost:5001",
  baseURL: "https://auth.shop.example",
  credentials: "include",
  plugins: [adminClient()],
});
