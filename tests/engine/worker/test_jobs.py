import pytest

from engine.core.errors import BadInput, UnknownName
from engine.core.progress import silent
from engine.worker.jobs import JOBS, run


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("import", {}),
        ("import", {"paths": []}),
        ("import", {"paths": [7]}),
        ("feed", {"limit": 0}),
        ("feed", {"limit": "many"}),
        ("feed", {"limits": 3}),
        ("rerank", {}),
        ("search", {"query": "x" * 5_000}),
        ("search", {"query": "x", "by": "magic"}),
        ("generate", {"method": "none", "n": 10**6}),
        ("generate", {"method": "none", "seed": -1}),
        ("status", {"surprise": 1}),
        ("fetch_model", {"model_id": ""}),
        ("bring_model", {"model_id": "x"}),
        ("draft_reasons", {"most": 0}),
        ("update_summary", {"anew": True}),
    ],
)
def test_nonsense_is_refused_in_words(workspace, name, args):
    with pytest.raises(BadInput) as refused:
        run(workspace, name, args, silent, lambda _data: None)
    assert name in refused.value.message


def test_an_unknown_job_names_those_that_exist(workspace):
    with pytest.raises(UnknownName) as refused:
        run(workspace, "dance", {}, silent, lambda _data: None)
    assert "generate" in refused.value.hint


def test_every_job_of_the_plan_is_there():
    assert set(JOBS) == {
        *(
            "import",
            "recognise",
            "check_server",
            "consent_sample",
            "encode",
            "feed",
            "rerank",
            "taste",
            "measure_taste",
            "draw",
            "generate",
            "write_summary",
            "update_summary",
            "draft_reasons",
            "start_study",
        ),
        *(
            "warm",
            "bring_model",
            "fetch_model",
            "verify_model",
            "remove_model",
            "status",
            "export_all",
            "remove_imports",
            "gate",
            "nightly",
            "use_pictures",
            "use_writer",
            "finetune",
            "will_it_fit",
            "want_encoder",
            "prepare_encoder",
            "write_lists",
            "search",
            "index_words",
            "redraw",
        ),
    }
