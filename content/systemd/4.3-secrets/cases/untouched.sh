# title: the agent runs, without secrets
# want: fail env-file-unset
# breaks: file mode owner process
true
