import type { BrowserContext, Page } from "@playwright/test";

/** What a page asked, said and broke since it was opened: the black box of every test. */
export class PageWatch {
  readonly #baseUrl: string;
  readonly requests: string[] = [];
  readonly foreign: string[] = [];
  readonly failed: string[] = [];
  readonly errors: string[] = [];
  readonly violations: string[] = [];

  constructor(context: BrowserContext, page: Page, baseUrl: string) {
    this.#baseUrl = `${new URL(baseUrl).origin}/`;
    context.on("request", (request) => this.#asked(request.url()));
    context.on("requestfailed", (request) => {
      const why = request.failure()?.errorText ?? "";
      // A page that goes elsewhere drops what it was still fetching.
      if (why !== "net::ERR_ABORTED") this.failed.push(`${request.url()} ${why}`);
    });
    context.on("response", (response) => {
      if (response.status() >= 400) this.failed.push(`${response.url()} ${response.status()}`);
    });
    page.on("console", (message) => {
      const text = message.text();
      if (/content security policy/i.test(text)) this.violations.push(text);
      if (message.type() === "error" || /i18next|missingKey|preloaded/i.test(text)) this.errors.push(text);
    });
    page.on("pageerror", (error) => this.errors.push(error.stack ?? error.message));
  }

  /** Listens inside the page, from its very start; worker violations raise no event there, but their requests are seen. */
  async install(page: Page): Promise<void> {
    await page.exposeFunction("__tellViolation", (text: string) => this.violations.push(text));
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        const tell = (window as unknown as { __tellViolation(text: string): void }).__tellViolation;
        tell(`${event.violatedDirective} ${event.blockedURI}`);
      });
    });
  }

  #asked(url: string): void {
    this.requests.push(url);
    if (!url.startsWith(this.#baseUrl) && !/^(data|blob|about):/.test(url)) this.foreign.push(url);
  }

  /** Everything that no page of this site may do, since the last call; empty when all is well. */
  take(): string[] {
    const found = [
      ...this.foreign.map((url) => `asked another origin: ${url}`),
      ...this.failed.map((url) => `failed: ${url}`),
      ...this.violations.map((text) => `broke the policy: ${text}`),
      ...this.errors.map((text) => `error: ${text}`),
    ];
    for (const list of [this.foreign, this.failed, this.violations, this.errors]) list.length = 0;
    return [...new Set(found)];
  }
}
