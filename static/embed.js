/* Tells the page around an embedded timeline how tall it is, so that its frame can fit. */
(function () {
  "use strict";
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
