import { vi } from "vitest";

// Files of tests share a worker, its document and the packages; the modules of the project each has anew.
vi.resetModules();
