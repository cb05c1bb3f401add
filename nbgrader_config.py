"""Oppsettet til nbgrader: hvor innleveringene ligger. JupyterLab leser filen når den starter i kursmappen."""

c = get_config()  # noqa: F821 – navnet gis av nbgrader

c.CourseDirectory.course_id = "sosiale-medier-i-praksis"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "assignments"
# standardnavnet «solution» er for likt «solutions»
c.CourseDirectory.solution_directory = "fasit"
