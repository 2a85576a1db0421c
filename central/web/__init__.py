"""What every route needs: who asks (`auth`), what they may (`roles`), how much (`limits`), and
how an error is told (`problems`)."""
