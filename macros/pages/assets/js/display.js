// Runs before the first paint, so that nothing flickers: the reader's text size and theme, and the class that shows
// what needs JavaScript. Storage may be blocked; then the page keeps its defaults.
(function () {
  var root = document.documentElement;
  root.classList.add("js");
  try {
    var theme = localStorage.getItem("theme");
    var size = localStorage.getItem("size");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    if (size === "1" || size === "2") root.dataset.size = size;
  } catch (error) {}
})();
