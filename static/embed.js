/* Opens what an address names, and tells the page around an embedded timeline how tall it is, so that its
   frame can fit. */
(function () {
  "use strict";
  function open() {
    var goal = document.getElementById(location.hash.slice(1));
    var fold = goal && goal.closest("details");
    if (!fold || fold.open) return;
    fold.open = true;
    goal.scrollIntoView();
  }
  window.addEventListener("hashchange", open);
  open();
  if (window.parent === window) return;
  var said = 0;
  function tell() {
    var height = Math.ceil(document.querySelector("main").getBoundingClientRect().bottom + window.scrollY);
    if (height !== said) window.parent.postMessage({ timelineHeight: (said = height) }, "*");
  }
  if (window.ResizeObserver) new ResizeObserver(tell).observe(document.body);
  else window.addEventListener("resize", tell);
  tell();
})();
