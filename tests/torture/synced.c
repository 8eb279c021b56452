/*
 * Loaded into a server (LD_PRELOAD), so that a power cut can be played: writes down in order what the server does to
 * the files of one folder, and what of it was synced. WATCHED is the folder, SYNCED the file that is written. While a
 * file stands at FAILING, nothing can be synced.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITTEN, CUT, SYNCED, REMOVED, RENAMED };

/* What stands before each path and its data: their lengths, and the offset, or the new length of what was cut. */
struct head { uint32_t what, path, data, unused; uint64_t offset; };

#define REAL(name) static __typeof__(&name) real; if (!real) real = dlsym(RTLD_NEXT, #name)

static void note(int what, const char *path, uint64_t offset, const void *data, size_t length)
{
	const char *folder = getenv("WATCHED"), *file = getenv("SYNCED");
	if (!folder || !file || strncmp(path, folder, strlen(folder)) != 0)
		return;
	struct head head = { what, strlen(path), length, 0, offset };
	struct iovec parts[] = { { &head, sizeof head }, { (void *)path, head.path }, { (void *)data, length } };
	int to = open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
	/* Without its notes a cut would show nothing. */
	if (to < 0 || writev(to, parts, 3) != (ssize_t)(sizeof head + head.path + length))
		abort();
	close(to);
}

static void note_open(int what, int fd, uint64_t offset, const void *data, size_t length)
{
	char link[64], path[PATH_MAX];
	struct stat stat;
	if (fstat(fd, &stat) != 0 || !(S_ISREG(stat.st_mode) || S_ISDIR(stat.st_mode)))
		return;
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	ssize_t size = readlink(link, path, sizeof path - 1);
	if (size < 0)
		return;
	path[size] = 0;
	note(what, path, offset, data, length);
}

#define PWRITE(name, offset_t) \
	ssize_t name(int fd, const void *data, size_t length, offset_t offset) \
	{ \
		REAL(name); \
		ssize_t written = real(fd, data, length, offset); \
		if (written > 0) note_open(WRITTEN, fd, offset, data, written); \
		return written; \
	}
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *data, size_t length)
{
	REAL(write);
	ssize_t written = real(fd, data, length);
	off_t end = written > 0 ? lseek(fd, 0, SEEK_CUR) : -1;
	if (end >= 0) note_open(WRITTEN, fd, end - written, data, written);
	return written;
}

#define TRUNCATE(name, offset_t) \
	int name(int fd, offset_t length) \
	{ \
		REAL(name); \
		int result = real(fd, length); \
		if (result == 0) note_open(CUT, fd, length, 0, 0); \
		return result; \
	}
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define SYNC(name) \
	int name(int fd) \
	{ \
		REAL(name); \
		if (getenv("FAILING") && access(getenv("FAILING"), F_OK) == 0) { errno = EIO; return -1; } \
		int result = real(fd); \
		if (result == 0) note_open(SYNCED, fd, 0, 0, 0); \
		return result; \
	}
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path)
{
	REAL(unlink);
	int result = real(path);
	if (result == 0) note(REMOVED, path, 0, 0, 0);
	return result;
}

int rename(const char *from, const char *to)
{
	REAL(rename);
	int result = real(from, to);
	if (result == 0) note(RENAMED, from, 0, to, strlen(to));
	return result;
}
