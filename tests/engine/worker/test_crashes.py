import logging

from engine.worker.crashes import KEEP_BYTES, DataFreeFormatter, described, write_crash


def raised(error, cause=None):
    try:
        raise error from cause
    except type(error) as caught:
        return caught


def test_a_description_names_place_and_type_but_quotes_no_data():
    words = described(raised(ValueError("my secret post"), raised(KeyError("another secret"))))

    assert "ValueError" in words
    assert "KeyError" in words
    assert "test_crashes.py" in words
    assert "secret" not in words.replace("raise error from cause", "")


def test_messages_that_name_code_are_kept():
    assert "no attribute 'oops'" in described(raised(AttributeError("no attribute 'oops'")))


def test_logged_exceptions_quote_no_data_either():
    error = raised(ValueError("my secret post"))
    record = logging.LogRecord("engine", logging.ERROR, "x.py", 1, "it failed", (), (type(error), error, None))

    line = DataFreeFormatter("%(message)s").format(record)

    assert line.startswith("it failed")
    assert "ValueError" in line
    assert "secret" not in line


def test_the_crash_log_is_appended_to_and_starts_anew_when_it_is_long(tmp_path):
    file = tmp_path / "logs" / "crash.log"
    write_crash(raised(ValueError("a")), file, "feed")
    write_crash(raised(ValueError("b")), file, "taste")
    assert file.read_text().count("ValueError") == 2

    file.write_text("x" * (KEEP_BYTES + 1))
    write_crash(raised(ValueError("c")), file, "feed")
    assert file.read_text().count("ValueError") == 1
    assert (tmp_path / "logs" / "crash.log.1").exists()
