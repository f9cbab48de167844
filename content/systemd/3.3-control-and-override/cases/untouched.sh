# title: nothing done
# want: fail no-drop-in
# breaks: drop-in pause variable restarted lasting reload
true
