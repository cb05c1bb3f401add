"""Oppsettet til nbgrader: hvor innleveringene ligger, og det kurset legger til. JupyterLab leser filen i kursmappen."""

import os
import sys
from pathlib import Path

from somekurs.prover.klasse import FIL, VARIABEL, les_klassefro
from somekurs.sandkasse import USIKKER

c = get_config()  # noqa: F821 – navnet gis av nbgrader

c.CourseDirectory.course_id = "sosiale-medier-i-praksis"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "assignments"
# standardnavnet «solution» er for likt «solutions»
c.CourseDirectory.solution_directory = "fasit"

# Den utleverte cellen har alt et hull (tre prikker), så der løsningen sto, skal det ikke stå noe.
c.ClearSolutions.code_stub = {"python": ""}
c.ClearSolutions.text_stub = "*Skriv svaret ditt her.*"
# ankersvarene ligger i en låst celle, som ikke har egne poeng
c.ClearMarkScheme.enforce_metadata = False

# Det kurset legger til: slettede, flyttede og kopierte celler, advarsler på stderr, og tilbakemelding og poeng på norsk.
c.Autograde.sanitize_preprocessors = [
    "nbgrader.preprocessors.ClearOutput",
    "somekurs.retting.trinn.Gjenreis",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]
# Studentens kode kjøres i en sandkasse, og prøvene utenfor den. Uten sandkasse rettes ingenting, om ikke læreren ber om det.
c.Autograde.autograde_preprocessors = [
    "nbgrader.preprocessors.Execute" if os.environ.get(USIKKER) else "somekurs.retting.trinn.TrygtUtfor",
    "somekurs.retting.trinn.UtenAdvarsler",
    "nbgrader.preprocessors.IgnorePattern",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
# kjernen sier ellers på engelsk fra om noe som ikke gjelder én maskin
c.Execute.extra_arguments = ["--HistoryManager.hist_file=:memory:", "--IPKernelApp.log_level=40"]
c.GenerateFeedback.preprocessors = ["somekurs.tilbakemelding.side.HentPoeng"]
c.GenerateFeedback.exporter_class = "somekurs.tilbakemelding.side.Tilbakemelding"
c.ExportApp.plugin_class = "somekurs.tilbakemelding.poengfil.NorskEksport"

# Validate lager sin egen klasse, som bare delvis lar seg stille inn
if any(
    navn in sys.modules
    for navn in ("nbgrader.server_extensions.validate_assignment.handlers", "nbgrader.apps.validateapp")
):
    from somekurs.tilbakemelding.validering import ta_over

    ta_over()

# Canvas pakker besvarelsene som «navn_12345_67890_innlevering.ipynb», med LATE etter navnet når fristen var ute.
c.FileNameCollectorPlugin.named_regexp = (
    r".*[/\\](?P<student_id>[^_/\\]+)_(?:LATE_)?\d+_\d+_(?P<file_id>[^/\\]+?)(?:-\d+)?\.ipynb$"
)

# De skjulte prøvene lager sine egne data med klassens frø. Filen er ikke i git.
if (fro := les_klassefro(Path(__file__).with_name(FIL))) is not None:
    os.environ[VARIABEL] = str(fro)
