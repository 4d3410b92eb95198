"""The engine: everything Inside Joke can do, usable from a script.

Rooms: `core` (shared records and mechanics), `feeds` (a person's history comes in), `store` (where it is kept),
`preferences` (a taste is learned), `text` and `image` (models write and draw for that taste), `study` (blind
comparison of the ways of doing so), `workflows` (the verbs that join the rooms), `worker` (the process that holds
the models) and `commands` (the command line). Knows nothing of any window.
"""
