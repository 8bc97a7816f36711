# SPDX-License-Identifier: BSD-3-Clause
"""What startcall-gdb.py is made of."""
