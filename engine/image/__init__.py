"""Picture models; filled by a later release."""
