"""llama.cpp on the starter's own GGUF, in an environment of its own: what `benchmarks.generate` compares with.

`python -m benchmarks._llama` builds it once under `out/llama` (some minutes, needs a C++ compiler; nothing of it
becomes part of the app). A native build has crashed on processors with AMX, so instruction sets are named instead.
"""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "out" / "llama"
PYTHON = FOLDER / "bin" / "python"
WANTED = "llama-cpp-python==0.3.36"
BUILT = FOLDER / "built"  # written last: half an environment is none
TIMEOUT_S = 240

_INSIDE = """
import json, sys, time
from llama_cpp import Llama

asked = json.load(sys.stdin)
began = time.perf_counter()
model = Llama(asked["gguf"], n_ctx=2048, n_threads=asked["threads"], n_threads_batch=asked["threads"], verbose=False)
load_s = time.perf_counter() - began
rates, firsts = [], []
for seed in range(asked["rounds"] + 1):
    began, first, tokens = time.perf_counter(), 0.0, 0
    for row in range(asked["rows"]):
        for _piece in model.create_chat_completion(
            asked["messages"], max_tokens=asked["tokens"], temperature=0.6, top_p=0.92, repeat_penalty=1.1,
            seed=seed * 100 + row, stream=True, logit_bias=None,
        ):
            delta = _piece["choices"][0]["delta"].get("content")
            if delta:
                first = first or time.perf_counter() - began
                tokens += 1
    rates.append(tokens / (time.perf_counter() - began))
    firsts.append(first)
rates, firsts = sorted(rates[1:]), sorted(firsts[1:])  # the first round reads the file and warms the cache
print(json.dumps({"load_s": load_s, "rate": rates[len(rates) // 2], "first_s": firsts[len(firsts) // 2]}))
"""


def build() -> int:
    """Make the environment. Returns pip's exit status."""
    if not PYTHON.exists():
        venv.create(FOLDER, with_pip=True)
    flags = "-DGGML_NATIVE=OFF -DGGML_AVX2=ON -DGGML_FMA=ON -DGGML_F16C=ON -DGGML_AMX_TILE=OFF -DGGML_AMX_INT8=OFF"
    if "avx512f" in Path("/proc/cpuinfo").read_text("utf-8"):
        flags += " -DGGML_AVX512=ON"
    command = [PYTHON, "-m", "pip", "install", "--no-binary", "llama-cpp-python", WANTED]
    status = subprocess.run(command, env={**os.environ, "CMAKE_ARGS": flags}, check=False).returncode
    if status == 0:
        BUILT.touch()
    return status


def measure(request: dict[str, object]) -> dict[str, float] | None:
    """Return load_s, rate (tokens a second, one request after another) and first_s; None where it was not built.

    Args:
        request: gguf, threads, rounds, rows, tokens, and messages as a chat.
    """
    if not BUILT.exists():
        return None
    done = subprocess.run(
        [PYTHON, "-c", _INSIDE],
        input=json.dumps(request),
        capture_output=True,
        text=True,
        timeout=TIMEOUT_S,
        check=True,
    )
    return json.loads(done.stdout.strip().splitlines()[-1])


if __name__ == "__main__":
    sys.exit(build())
