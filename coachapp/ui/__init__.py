"""The screens. Qt lives here and in `coachapp.app`; the screens act through `coachapp.actions`."""
