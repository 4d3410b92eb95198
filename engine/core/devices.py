"""Which device there is and how much memory is free. The only caller of torch.cuda."""

import os

import psutil


def threads() -> int:
    """How many processor threads a model may use: the cores this process may run on."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def free_memory_gb() -> float:
    """Main memory that is free for use, in GB (10**9 bytes)."""
    return psutil.virtual_memory().available / 1e9


def memory_in_use_gb() -> float:
    """Resident memory of this process, in GB (10**9 bytes)."""
    return psutil.Process().memory_info().rss / 1e9


def free_model_memory_gb() -> float:
    """Memory that is free where models go, in GB (10**9 bytes): the GPU's where there is one. Imports torch."""
    import torch

    return torch.cuda.mem_get_info()[0] / 1e9 if torch.cuda.is_available() else free_memory_gb()


def model_memory_in_use_gb() -> float:
    """The most that this process has held where models go, in GB (10**9 bytes). Imports torch."""
    import torch

    return torch.cuda.max_memory_allocated() / 1e9 if torch.cuda.is_available() else memory_in_use_gb()


def best_device() -> str:
    """Return "cuda", "mps" or "cpu". Imports torch: call it in a process that holds models."""
    import torch

    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"
