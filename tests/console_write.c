/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_write writes all bytes at once and as they are, and each line ends as a line.
 * @expect ^one\ntwo\n\nthree\tfour$
 * @expect ^(?:0123456789){500}$
 * @expect ^4 0 5001$
 */
#include <go.h>

int
main(void)
{
	static char big[5001];
	size_t four, zero, many;

	go_write("one\n", 4);
	go_write("two\n\nthree", 10);
	four = go_write("\tfou", 4);
	zero = go_write("not this", 0);
	go_write("r\n", 2);
	for (size_t i = 0; i < 5000; i++)
		big[i] = "0123456789"[i % 10];
	big[5000] = '\n';
	many = go_write(big, sizeof big);
	go_printf("%u %u %u\n", (unsigned)four, (unsigned)zero, (unsigned)many);
	return 0;
}
