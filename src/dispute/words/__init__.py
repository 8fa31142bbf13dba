"""Words on screen: phrases, templates, plain language."""
