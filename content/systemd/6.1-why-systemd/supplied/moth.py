"""Says one word and dies, with nobody watching."""

import sys
import time

print("Farewell! My last word is @TOKEN@.", file=sys.stderr)
time.sleep(0.5)
sys.exit(3)
