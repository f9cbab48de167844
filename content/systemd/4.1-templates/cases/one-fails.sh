# title: two run, and the third cannot
# want: fail script-error
# breaks: running
sdlab solve 4.1 --print | sed 's/^name = .*/name = {"1": "anna", "2": "bert"}[sys.argv[1]]/' | bash
