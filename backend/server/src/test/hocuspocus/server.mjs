// Hocuspocus as its documentation sets it up, keeping documents in PostgreSQL: what ours is measured against.
import { Database } from "@hocuspocus/extension-database";
import { Server } from "@hocuspocus/server";
import pg from "pg";

const database = new pg.Pool({ connectionString: process.env.DATABASE, max: 10 });
await database.query("create table if not exists hocuspocus_document (name text primary key, data bytea not null)");
const server = new Server({
  port: Number(process.env.PORT),
  address: "127.0.0.1",
  quiet: true,
  stopOnSignals: false,
  extensions: [
    new Database({
      fetch: async ({ documentName }) =>
        (await database.query("select data from hocuspocus_document where name = $1", [documentName])).rows[0]?.data ?? null,
      store: async ({ documentName, state }) => {
        await database.query("insert into hocuspocus_document values ($1, $2) on conflict (name) do update set data = excluded.data", [
          documentName,
          state,
        ]);
      },
    }),
  ],
});
await server.listen();
console.log("listening");
