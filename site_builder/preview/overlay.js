"use strict";

(() => {
  const host = document.querySelector("preview-problems");
  if (!host) return;
  if (!host.shadowRoot) {
    // A browser from before 2024, which took the template for an ordinary one.
    host.attachShadow({ mode: "open" }).append(host.querySelector("template").content);
  }
  const alert = host.shadowRoot.querySelector("section");
  const hide = () => host.remove();
  const button = alert.querySelector("button");
  button.hidden = false;
  button.addEventListener("click", hide);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });

  // Screen readers speak an alert that comes into a page, not one that a page came with.
  alert.remove();
  setTimeout(() => host.shadowRoot.append(alert), 100);
})();
