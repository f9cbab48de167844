# Killing left nothing behind that could be taken back: the journal keeps its records.
true
