# title: nothing done
# want: fail script-missing
# breaks: exists starts alone tells right
true
