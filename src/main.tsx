import "./ui/base.css";
import "./app/boot.css";
import { showBootFault } from "./app/boot-fault.ts";
import { start } from "./app/start.tsx";

const root = document.getElementById("root") as HTMLElement;

await start(root).catch((error: unknown) => showBootFault(root, error));
