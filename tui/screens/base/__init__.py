"""What the places of the app share: screens, dialogs and lines to build on."""
