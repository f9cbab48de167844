# title: three run, and a fourth cannot
# want: pass
sdlab solve 4.1 --print | sed -e 's/^name = .*/name = {"1": "a", "2": "b", "3": "c"}[sys.argv[1]]/' -e 's/hello-agent@3.service/& hello-agent@4.service/' | bash
