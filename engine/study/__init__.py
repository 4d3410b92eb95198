"""Blind comparison: plans, allocation, outcomes, intervals, reports."""
