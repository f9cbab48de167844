# title: SuccessExitStatus=1 in the worker, with Restart=on-failure
# want: fail restart-not-covered
# breaks: come-back
sdlab solve 5.1 --print | sed -e '/worker.py/a SuccessExitStatus=1' -e 's/^Restart=always/Restart=on-failure/' | bash
