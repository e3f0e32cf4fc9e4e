/*
 * Asks the browser for a passkey: a new one, or one that is there. Says what came of it: the answer for the server, or
 * why there is none, by a word for which the server knows what to tell the person.
 */

const PROBLEMS = {
  AbortError: "cancelled",
  NotAllowedError: "cancelled",
  InvalidStateError: "known",
  NotSupportedError: "unsupported",
  ConstraintError: "unsupported",
  SecurityError: "address",
};

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

const known = (credentials = []) => credentials.map((credential) => ({ ...credential, id: bytes(credential.id) }));

class CloseupPasskey extends HTMLElement {
  /** Makes a passkey. */
  make(json) {
    return this.ask(async () => {
      const options = JSON.parse(json);
      const made = await navigator.credentials.create({
        publicKey: {
          ...options,
          challenge: bytes(options.challenge),
          user: { ...options.user, id: bytes(options.user.id) },
          excludeCredentials: known(options.excludeCredentials),
        },
      });
      return this.answer(made, {
        attestationObject: text(made.response.attestationObject),
        transports: made.response.getTransports?.() ?? [],
      });
    });
  }

  /** Shows a passkey; within a form, posts it. */
  show(json, field) {
    return this.ask(async () => {
      const options = JSON.parse(json);
      const shown = await navigator.credentials.get({
        publicKey: {
          ...options,
          challenge: bytes(options.challenge),
          allowCredentials: known(options.allowCredentials),
        },
      });
      const answer = this.answer(shown, {
        authenticatorData: text(shown.response.authenticatorData),
        signature: text(shown.response.signature),
        ...(shown.response.userHandle && { userHandle: text(shown.response.userHandle) }),
      });
      if (!field) return answer;
      const form = this.closest("form");
      form.elements[field].value = answer;
      form.submit();
      return "";
    });
  }

  answer(credential, response) {
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      response: { clientDataJSON: text(credential.response.clientDataJSON), ...response },
      clientExtensionResults: {},
    });
  }

  async ask(question) {
    if (!window.isSecureContext) return { problem: "address" };
    if (!window.PublicKeyCredential) return { problem: "unsupported" };
    try {
      return { answer: await question() };
    } catch (error) {
      return { problem: PROBLEMS[error.name] ?? "failed" };
    }
  }
}

customElements.define("closeup-passkey", CloseupPasskey);
