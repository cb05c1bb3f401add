// Skriptet finner sin egen quiz på id-en, leser forklaringene fra et JSON-element og rører ikke resten av siden.
(function () {
  var rot = document.getElementById("%ID%");
  if (!rot || rot.dataset.klar) { return; }
  rot.dataset.klar = "1";
  var svar = JSON.parse(rot.querySelector("script[type='application/json']").textContent);
  function tall(tekst) {
    var ren = tekst.replace(/[\s\u00a0\u202f]/g, "").replace(/(kr|timer|time|prosent|%)\.?$/i, "").replace("\u2212", "-").replace(",", ".");
    return /^-?\d+(\.\d+)?$/.test(ren) ? Number(ren) : NaN;
  }
  // JupyterLab flytter ellers fokus til en annen celle mens noen blar mellom svarene
  ["keydown", "keypress", "keyup"].forEach(function (slag) {
    rot.addEventListener(slag, function (hendelse) { hendelse.stopPropagation(); });
  });
  rot.querySelectorAll("form").forEach(function (skjema, i) {
    var felt = skjema.querySelector("input[type=text]"), ut = skjema.querySelector("[role=status]"), s = svar[i];
    skjema.addEventListener("submit", function (hendelse) {
      hendelse.preventDefault();
      var valgt = skjema.querySelector("input[type=radio]:checked"), melding;
      if (felt) {
        var x = tall(felt.value);
        if (isNaN(x)) { melding = "\u2192 Skriv et tall, for eksempel 3,5."; }
        else if (Math.abs(x - s.svar) < 1e-9) { melding = "\u2713 " + s.fordi; }
        else {
          melding = "\u2192 " + s.ellers;
          s.gale.forEach(function (g) { if (Math.abs(x - g[0]) < 1e-9) { melding = "\u2192 " + g[1]; } });
        }
      } else {
        melding = valgt ? s[Number(valgt.value)] : "\u2192 Velg et av svarene først.";
      }
      ut.textContent = "";
      window.setTimeout(function () { ut.textContent = melding; }, 30);
    });
  });
})();
